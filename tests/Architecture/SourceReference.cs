namespace Qplet.GraphQL.Architecture;

/// <summary>A file that refers to a type, or an extension of a type, in another part of its room.</summary>
/// <param name="From">The part that the file belongs to.</param>
/// <param name="File">The file.</param>
/// <param name="To">The part that declares the type.</param>
/// <param name="Type">The name of the type.</param>
internal sealed record SourceReference(string From, string File, string To, string Type);
