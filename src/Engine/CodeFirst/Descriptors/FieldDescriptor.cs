using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>A field of an object or interface type while the schema is being built.</summary>
/// <param name="name">The GraphQL name.</param>
/// <param name="type">The output type.</param>
public sealed class FieldDescriptor(string name, TypeReference type)
{
    private readonly List<FieldMiddleware> _middleware = [];

    /// <summary>The GraphQL name.</summary>
    public string Name { get; set; } = name;

    /// <summary>The output type.</summary>
    public TypeReference Type { get; set; } = type;

    /// <summary>The type that the field belongs to.</summary>
    public ComplexTypeDescriptor? DeclaringType { get; internal set; }

    /// <summary>The method or property from which the field was created; null for a field created in code.</summary>
    public MemberInfo? Member { get; init; }

    /// <summary>The type of the resolver's result: the member's CLR type without <see cref="Task{TResult}" />. Null for a field created in code.</summary>
    public Type? ResultType { get; init; }

    /// <summary>The description, in Markdown.</summary>
    public string? Description { get; set; }

    /// <summary>The reason for the deprecation; null if the field is not deprecated.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>
    /// The arguments, in order. An argument for a parameter of the resolver may be renamed or have its type changed, but must not be removed.
    /// </summary>
    public IList<ArgumentDescriptor> Arguments { get; } = [];

    /// <summary>The directives applied to the definition.</summary>
    public IList<AppliedDirective> Directives { get; } = [];

    /// <summary>Data that higher layers attach to the field; see <see cref="FieldDefinition.Features" />.</summary>
    public IDictionary<string, object?> Features { get; } = new Dictionary<string, object?>();

    /// <summary>The property that the field reads, if it does nothing else; see <see cref="FieldExecution.Property" />.</summary>
    public PropertyInfo? Property { get; set; }

    /// <summary>Resolves the field's value; null to use <see cref="Property" /> or the method in <see cref="Member" />. Middleware runs around it.</summary>
    public FieldResolver? Resolver { get; set; }

    /// <summary>Opens the source stream of a field of the subscription type.</summary>
    public FieldSubscriber? Subscriber { get; set; }

    /// <summary>Whether a root field of a query is resolved before the others start; see <see cref="FieldExecution.RunsFirst" />.</summary>
    public bool RunsFirst { get; set; }

    /// <summary>Writes the value that <see cref="Resolver" /> would return; see <see cref="FieldExecution.Writer" />.</summary>
    public PropertyWriter? Writer { get; set; }

    /// <summary>The parent's properties that the resolver reads; see <see cref="FieldExecution.ParentRequirements" />.</summary>
    public IReadOnlyList<string>? ParentRequirements { get; set; }

    /// <summary>Whether <see cref="Resolver" /> may keep its context beyond the call; see <see cref="FieldExecution.KeepsContext" />.</summary>
    public bool KeepsContext { get; set; }

    /// <summary>
    /// Whether the resolver may call a DataLoader after it has returned its task; see <see cref="FieldExecution.RunsAsynchronously" />. Always true for
    /// middleware.
    /// </summary>
    public bool RunsAsynchronously { get; set; } = true;

    /// <summary>
    /// The name of the argument whose input object contains the values of the resolver's parameters; null if each parameter has its own argument. Set by the
    /// mutation conventions.
    /// </summary>
    public string? ArgumentContainer { get; set; }

    /// <summary>The middleware, outermost first.</summary>
    public IReadOnlyList<FieldMiddleware> Middleware => _middleware;

    /// <summary>Adds middleware inside the existing middleware.</summary>
    public void Use(FieldMiddleware middleware) => _middleware.Add(middleware);

    /// <summary>Adds middleware around the existing middleware.</summary>
    public void UseOutermost(FieldMiddleware middleware) => _middleware.Insert(0, middleware);

    /// <summary>Finds an argument by name.</summary>
    public ArgumentDescriptor? FindArgument(string argumentName) => Arguments.FirstOrDefault(argument => argument.Name == argumentName);

    /// <inheritdoc />
    public override string ToString() => $"{DeclaringType?.Name}.{Name}";
}
