namespace Qplet.GraphQL.Data.Search;

/// <summary>An entity that the search in conversations finds.</summary>
public interface IMessageSearchSubject : ISearchable;
