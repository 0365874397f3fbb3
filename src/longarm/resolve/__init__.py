"""Resolve: claims become entities, stations and events, reversibly."""
