namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>Content in a store.</summary>
/// <param name="Key">The key.</param>
/// <param name="StoredAt">The time when the content was stored, in UTC.</param>
/// <param name="Length">The size in bytes.</param>
public sealed record StoredContent(string Key, DateTime StoredAt, long Length);
