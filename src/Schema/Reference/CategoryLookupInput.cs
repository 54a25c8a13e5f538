namespace Qplet.GraphQL.Schema.Reference;

/// <summary>The code or the name of a category. Letter case is ignored.</summary>
/// <param name="Code">The code, such as `music`.</param>
/// <param name="Name">The English name, such as `Music`. Accents are ignored, too.</param>
[OneOf]
public sealed record CategoryLookupInput(string? Code, string? Name);
