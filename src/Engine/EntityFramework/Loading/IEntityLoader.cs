using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A loader that reads only the columns that the operation needs.</summary>
internal interface IEntityLoader
{
    /// <summary>Sets the operation, by one of its selections.</summary>
    void Observe(ISelection selection);
}
