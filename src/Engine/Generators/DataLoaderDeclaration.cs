namespace Qplet.GraphQL.Generators;

/// <summary>A property with an attribute that declares a DataLoader, with the data that the generated class depends on.</summary>
/// <param name="Namespace">The namespace of the declaring class, and of the generated one.</param>
/// <param name="Property">The property, qualified by its class.</param>
/// <param name="Name">The name of the generated class.</param>
/// <param name="Summary">The text of the property's documentation comment, as XML.</param>
/// <param name="Kind">The kind of DataLoader.</param>
/// <param name="Key">The type of the key.</param>
/// <param name="Entity">The type of the entity.</param>
/// <param name="KeyProperty">The property to find entities by. Null for the key.</param>
/// <param name="AlwaysLoaded">The properties that are always read, joined by commas.</param>
/// <param name="Limit">The maximum number of children that are loaded for each key. 0 for all.</param>
/// <param name="IsValid">Whether the property is static and of the type that the attribute needs.</param>
internal sealed record DataLoaderDeclaration(
    string Namespace,
    string Property,
    string Name,
    string Summary,
    DataLoaderKind Kind,
    string Key,
    string Entity,
    string? KeyProperty,
    string AlwaysLoaded,
    int Limit,
    bool IsValid
);
