using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Makes a directive of a class. Its public properties are the arguments, read as those of an input class; one that implements <see cref="IFieldDirective" />
/// does something to fields. An attribute class can be put on what
/// the schema is made of: classes, methods, properties, parameters, enum members; its uses make the directive known. For clients' documents the class is
/// registered by <see cref="CodeFirstSchemaBuilder.AddType{T}" />.
/// </summary>
/// <param name="locations">Where the directive may stand.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class DirectiveTypeAttribute(DirectiveLocations locations) : Attribute
{
    /// <summary>Gives the directive another name than that of the class.</summary>
    /// <param name="name">The name, without the at sign.</param>
    /// <param name="locations">Where the directive may stand.</param>
    public DirectiveTypeAttribute(string name, DirectiveLocations locations)
        : this(locations) => Name = name;

    /// <summary>The name, without the at sign; null for the class's, without <c>Attribute</c> or <c>Directive</c> at its end.</summary>
    public string? Name { get; }

    /// <summary>Where the directive may stand.</summary>
    public DirectiveLocations Locations { get; } = locations;

    /// <summary>Whether it may stand more than once at one place.</summary>
    public bool IsRepeatable { get; init; }
}
