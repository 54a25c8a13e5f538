namespace Qplet.GraphQL.Data.Search;

/// <summary>An entity that the search over everything finds.</summary>
public interface ISearchSubject : ISearchable;
