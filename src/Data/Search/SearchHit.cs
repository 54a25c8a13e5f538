using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Search;

/// <summary>A subject that a search finds.</summary>
/// <param name="Position">Its place among all that the search finds.</param>
/// <param name="Subject">The subject.</param>
public sealed record SearchHit(SearchPosition Position, SubjectKey Subject);
