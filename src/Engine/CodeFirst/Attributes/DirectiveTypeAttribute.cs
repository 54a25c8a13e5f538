using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Declares a class as a directive. Its public properties are the arguments, with the same rules as an input class. A class that implements
/// <see cref="IFieldDirective" /> runs around fields. An attribute class can be applied to classes, methods, properties, parameters and enum members; its use
/// adds the directive to the schema. For use in clients' documents, register the class by <see cref="CodeFirstSchemaBuilder.AddType{T}" />.
/// </summary>
/// <param name="locations">The locations where the directive is allowed.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class DirectiveTypeAttribute(DirectiveLocations locations) : Attribute
{
    /// <summary>Declares a directive with an explicit name.</summary>
    /// <param name="name">The name, without the <c>@</c>.</param>
    /// <param name="locations">The locations where the directive is allowed.</param>
    public DirectiveTypeAttribute(string name, DirectiveLocations locations)
        : this(locations) => Name = name;

    /// <summary>The name, without the <c>@</c>; null to use the class name without the suffix <c>Attribute</c> or <c>Directive</c>.</summary>
    public string? Name { get; }

    /// <summary>The locations where the directive is allowed.</summary>
    public DirectiveLocations Locations { get; } = locations;

    /// <summary>Whether the directive may be applied more than once at one location.</summary>
    public bool IsRepeatable { get; init; }
}
