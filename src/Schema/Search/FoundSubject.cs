using Qplet.GraphQL.Data.Search;

namespace Qplet.GraphQL.Schema.Search;

/// <summary>A subject that a search has found and the viewer may see.</summary>
/// <param name="Hit">The subject with its place.</param>
/// <param name="Entity">The entity, with the texts that were searched.</param>
internal sealed record FoundSubject(SearchHit Hit, object Entity);
