namespace Qplet.GraphQL.Generators;

/// <summary>What a DataLoader loads for each key.</summary>
internal enum DataLoaderKind
{
    /// <summary>The entity of the key.</summary>
    Entity,

    /// <summary>All children of the key.</summary>
    Children,

    /// <summary>A page of the children of the key.</summary>
    Page,

    /// <summary>The number of children of the key.</summary>
    Count,
}
