using System.Reflection;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>An argument or input field while the schema is being built.</summary>
/// <param name="name">The GraphQL name.</param>
/// <param name="type">The type.</param>
public sealed class ArgumentDescriptor(string name, TypeReference type)
{
    /// <summary>The GraphQL name.</summary>
    public string Name { get; set; } = name;

    /// <summary>The type.</summary>
    public TypeReference Type { get; set; } = type;

    /// <summary>The description, in Markdown.</summary>
    public string? Description { get; set; }

    /// <summary>The reason for the deprecation; null if the value is not deprecated.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>The default as a literal; null if there is no default, or if it is specified by <see cref="DefaultRuntimeValue" />.</summary>
    public ValueNode? DefaultValue { get; set; }

    /// <summary>The default as a CLR value, converted to a literal when the type is known.</summary>
    public object? DefaultRuntimeValue { get; set; }

    /// <summary>Names that other systems use for the value; see <see cref="InputValueDefinition.OtherNames" />.</summary>
    public IList<string> OtherNames { get; } = [];

    /// <summary>The directives applied to the definition.</summary>
    public IList<AppliedDirective> Directives { get; } = [];

    /// <summary>Converts the coerced value for resolvers; see <see cref="InputValueDefinition.Formatter" />.</summary>
    public Func<object, object?>? Formatter { get; set; }

    /// <summary>The CLR type that the resolver or input class expects.</summary>
    public Type? RuntimeType { get; set; }

    /// <summary>The parameter that receives the argument's value; null if there is none.</summary>
    public ParameterInfo? Parameter { get; init; }

    /// <summary>The property of the input class that receives the input field's value; null if there is none.</summary>
    public PropertyInfo? Property { get; init; }
}
