using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Search;

/// <summary>An entity that searches find: see <see cref="SearchableExtensions.IsSearchable{T}" />.</summary>
public interface ISearchable : ISubject
{
    /// <summary>The words by which searches find the entity, as <see cref="SearchFields{T}" /> reads them from its texts. It follows the texts.</summary>
    string SearchText { get; }
}
