namespace Qplet.GraphQL.TypeSystem;

/// <summary>A directive applied at one place, with coerced arguments.</summary>
public sealed class CoercedDirective
{
    private object? _instance;

    internal CoercedDirective(DirectiveDefinition definition, ArgumentValues arguments)
    {
        Definition = definition;
        Arguments = arguments;
    }

    /// <summary>The definition of the directive.</summary>
    public DirectiveDefinition Definition { get; }

    /// <summary>The name, without the <c>@</c>.</summary>
    public string Name => Definition.Name;

    /// <summary>The coerced arguments.</summary>
    public ArgumentValues Arguments { get; }

    /// <summary>
    /// The instance of the directive's class, created from the arguments (<see cref="DirectiveDefinition.CreateInstance" />); null for a directive without a
    /// class.
    /// </summary>
    public object? Instance => _instance ??= Definition.CreateInstance?.Invoke(Arguments);
}
