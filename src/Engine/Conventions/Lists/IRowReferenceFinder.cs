using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Finds the entities that are read with the rows of a list. A service, used by <see cref="QueryContext{T}" /> if it is registered.</summary>
public interface IRowReferenceFinder
{
    /// <summary>Returns the references of the rows of a list. Returns null if there are none.</summary>
    /// <param name="context">The context of the list's field.</param>
    /// <param name="row">The type of the rows.</param>
    RowReferences? Find(ResolverContext context, Type row);
}
