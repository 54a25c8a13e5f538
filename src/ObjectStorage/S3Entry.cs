namespace Qplet.GraphQL.ObjectStorage;

/// <summary>An object of a bucket.</summary>
/// <param name="Key">The key, without the prefix of all objects.</param>
/// <param name="Length">The size in bytes.</param>
/// <param name="StoredAt">The time when the object was stored, in UTC.</param>
/// <param name="ETag">The entity tag.</param>
internal sealed record S3Entry(string Key, long Length, DateTime StoredAt, string ETag);
