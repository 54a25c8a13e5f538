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

    /// <summary>What the value is for, in Markdown.</summary>
    public string? Description { get; set; }

    /// <summary>Why it should no longer be used.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>The default as a literal; null if there is none, or <see cref="DefaultRuntimeValue" /> says it.</summary>
    public ValueNode? DefaultValue { get; set; }

    /// <summary>The default as a CLR value; made a literal when the type is known.</summary>
    public object? DefaultRuntimeValue { get; set; }

    /// <summary>The directives that the definition carries.</summary>
    public IList<AppliedDirective> Directives { get; } = [];

    /// <summary>Turns the coerced value into what resolvers see; see <see cref="InputValueDefinition.Formatter" />.</summary>
    public Func<object, object?>? Formatter { get; set; }

    /// <summary>The CLR type that the resolver or input class expects.</summary>
    public Type? RuntimeType { get; set; }

    /// <summary>The parameter that takes the argument's value, where there is one.</summary>
    public ParameterInfo? Parameter { get; init; }

    /// <summary>The property of the input class that the input field is for, where there is one.</summary>
    public PropertyInfo? Property { get; init; }
}
