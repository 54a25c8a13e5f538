namespace Qplet.GraphQL.TypeSystem;

/// <summary>A directive as it stands at one place, with the values of its arguments.</summary>
public sealed class CoercedDirective
{
    private object? _instance;

    internal CoercedDirective(DirectiveDefinition definition, ArgumentValues arguments)
    {
        Definition = definition;
        Arguments = arguments;
    }

    /// <summary>What the schema says of the directive.</summary>
    public DirectiveDefinition Definition { get; }

    /// <summary>The name, without the at sign.</summary>
    public string Name => Definition.Name;

    /// <summary>The values of the arguments.</summary>
    public ArgumentValues Arguments { get; }

    /// <summary>The directive's class, made of the arguments (<see cref="DirectiveDefinition.CreateInstance" />); null for a directive without one.</summary>
    public object? Instance => _instance ??= Definition.CreateInstance?.Invoke(Arguments);
}
