namespace Qplet.GraphQL.Generators;

/// <summary>The values that a DataLoader loads for each key.</summary>
internal enum DataLoaderKind
{
    /// <summary>The entity with the key.</summary>
    Entity,

    /// <summary>All children of the key.</summary>
    Children,

    /// <summary>A page of the children of the key.</summary>
    Page,

    /// <summary>The number of children of the key.</summary>
    Count,
}
