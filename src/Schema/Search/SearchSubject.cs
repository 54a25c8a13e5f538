using Qplet.GraphQL.Data.Search;

namespace Qplet.GraphQL.Schema.Search;

/// <summary>An object that the search finds.</summary>
[UnionType<ISearchSubject>("SearchSubject")]
public static class SearchSubject;
