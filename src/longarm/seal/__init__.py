"""Seal: captures and judgements become durable log entries."""
