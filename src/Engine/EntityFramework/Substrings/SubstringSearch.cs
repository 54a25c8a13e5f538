using Microsoft.EntityFrameworkCore.Metadata;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A search in an index of substrings. It finds all rows that match a filter, and may find others.</summary>
/// <param name="Index">The virtual table.</param>
/// <param name="Text">One of the texts in the index.</param>
/// <param name="Query">The texts to find, in the language of FTS5.</param>
internal sealed record SubstringSearch(string Index, IProperty Text, string Query);
