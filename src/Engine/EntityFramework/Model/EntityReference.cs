using Microsoft.EntityFrameworkCore.Metadata;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A reference of rows to an entity, which is read with the rows for a DataLoader.</summary>
/// <param name="foreignKey">The property of the row that refers to the entity.</param>
/// <param name="key">The key of the entity.</param>
/// <param name="columns">The properties of the entity to read.</param>
internal abstract class EntityReference(IProperty foreignKey, IProperty key, ColumnSet columns)
{
    /// <summary>The property of the row that refers to the entity.</summary>
    public IProperty ForeignKey => foreignKey;

    /// <summary>The key of the entity.</summary>
    public IProperty Key => key;

    /// <summary>The properties of the entity to read.</summary>
    public ColumnSet Columns => columns;

    /// <summary>A text that identifies the reference and its columns among those of a row.</summary>
    public string Shape { get; } = $"{foreignKey.Name}({columns.Shape})";

    /// <summary>Returns the DataLoader of an operation.</summary>
    public abstract object LoaderOf(ResolverContext context);

    /// <summary>Compiles the reader of the entity.</summary>
    /// <param name="ordinals">The properties, each with its column.</param>
    public abstract ReferenceReader Compile(IReadOnlyList<(IProperty Property, int Ordinal)> ordinals);
}
