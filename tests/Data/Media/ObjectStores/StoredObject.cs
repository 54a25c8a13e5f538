namespace Qplet.GraphQL.Data.Media.ObjectStores;

/// <summary>An object.</summary>
public sealed record StoredObject(byte[] Content, string ContentType, string ETag, DateTime StoredAt);
