namespace Qplet.GraphQL.Data.Samples;

/// <summary>A file of the sample data.</summary>
/// <param name="Url">The address, relative to that of the server.</param>
/// <param name="Extension">The extension, without the dot.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Size">The size in bytes.</param>
internal sealed record SampleFile(string Url, string Extension, string ContentType, long Size);
