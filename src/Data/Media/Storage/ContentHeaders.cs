namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>The headers with which a store serves content to clients.</summary>
/// <param name="ContentType">The media type, or null if it is unknown.</param>
/// <param name="Disposition">The header <c>Content-Disposition</c>, or null if browsers may show the content.</param>
/// <param name="CacheControl">The header <c>Cache-Control</c>.</param>
public sealed record ContentHeaders(string? ContentType, string? Disposition, string CacheControl);
