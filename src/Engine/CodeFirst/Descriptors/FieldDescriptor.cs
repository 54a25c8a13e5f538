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

    /// <summary>The method or property that the field was made of; null for one made by hand.</summary>
    public MemberInfo? Member { get; init; }

    /// <summary>What the resolver gives when it is done: the member's CLR type without <see cref="Task{TResult}" />. Null for a field made by hand.</summary>
    public Type? ResultType { get; init; }

    /// <summary>What the field gives, in Markdown.</summary>
    public string? Description { get; set; }

    /// <summary>Why the field should no longer be used.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>The arguments in order. One that stands for a parameter of the resolver may be renamed or given another type, but not removed.</summary>
    public IList<ArgumentDescriptor> Arguments { get; } = [];

    /// <summary>The directives that the definition carries.</summary>
    public IList<AppliedDirective> Directives { get; } = [];

    /// <summary>What layers above attach to the field; see <see cref="FieldDefinition.Features" />.</summary>
    public IDictionary<string, object?> Features { get; } = new Dictionary<string, object?>();

    /// <summary>The property that the field reads, where it does nothing else; see <see cref="FieldExecution.Property" />.</summary>
    public PropertyInfo? Property { get; set; }

    /// <summary>Gives the field's value; null where <see cref="Property" /> or the method in <see cref="Member" /> does. Middleware runs around it.</summary>
    public FieldResolver? Resolver { get; set; }

    /// <summary>Opens the source stream, on fields of the subscription type.</summary>
    public FieldSubscriber? Subscriber { get; set; }

    /// <summary>Writes what <see cref="Resolver" /> would give; see <see cref="FieldExecution.Writer" />.</summary>
    public PropertyWriter? Writer { get; set; }

    /// <summary>The parent's properties that the resolver reads; see <see cref="FieldExecution.ParentRequirements" />.</summary>
    public IReadOnlyList<string>? ParentRequirements { get; set; }

    /// <summary>Whether <see cref="Resolver" /> keeps its context beyond the call; see <see cref="FieldExecution.KeepsContext" />.</summary>
    public bool KeepsContext { get; set; }

    /// <summary>
    /// Whether the resolver may still call a DataLoader after it returned its task; see <see cref="FieldExecution.RunsAsynchronously" />. Middleware always
    /// may.
    /// </summary>
    public bool RunsAsynchronously { get; set; } = true;

    /// <summary>
    /// The name of the argument whose input object holds the values of the resolver's parameters as its fields; null where each parameter has an argument of
    /// its own (mutation conventions set it).
    /// </summary>
    public string? ArgumentContainer { get; set; }

    /// <summary>The middleware, the outermost first.</summary>
    public IReadOnlyList<FieldMiddleware> Middleware => _middleware;

    /// <summary>Adds middleware inside the middleware that is there already.</summary>
    public void Use(FieldMiddleware middleware) => _middleware.Add(middleware);

    /// <summary>Adds middleware around the middleware that is there already.</summary>
    public void UseOutermost(FieldMiddleware middleware) => _middleware.Insert(0, middleware);

    /// <summary>Finds an argument by name.</summary>
    public ArgumentDescriptor? FindArgument(string argumentName) => Arguments.FirstOrDefault(argument => argument.Name == argumentName);

    /// <inheritdoc />
    public override string ToString() => $"{DeclaringType?.Name}.{Name}";
}
