"""HTML pages to drafts: every readable block with its node path, the main text told apart."""
