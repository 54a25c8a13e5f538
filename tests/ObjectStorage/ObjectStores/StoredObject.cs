namespace Qplet.GraphQL.ObjectStorage.ObjectStores;

/// <summary>An object.</summary>
public sealed record StoredObject(byte[] Content, string ContentType, string ETag, DateTime StoredAt);
