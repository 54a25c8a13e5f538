using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>The words and phrases that people use for what the schema names differently.</summary>
internal static class DomainWords
{
    /// <summary>The options of searches in the schema.</summary>
    public static SchemaSearchOptions SearchOptions { get; } = new() { Synonyms = DomainTerms.All, Wordings = DomainWordings.All };
}
