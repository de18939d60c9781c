package org.krugozor.platform.document;

/** What the store knows of a file it holds: its hash and its size in bytes. */
public record StoredDocument(ContentHash hash, long size) {}
