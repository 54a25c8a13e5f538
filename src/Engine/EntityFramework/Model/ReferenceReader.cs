using System.Data.Common;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Reads an entity that is joined to a row, and adds it to its DataLoader.</summary>
internal abstract class ReferenceReader
{
    /// <summary>Adds the entity of the current row to a DataLoader, unless the row refers to no entity or the DataLoader knows it.</summary>
    public abstract void Read(DbDataReader reader, object loader);
}
