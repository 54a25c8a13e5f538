namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Collects the types reachable from other types, in depth-first order: a type, its interfaces or members, then the types of its fields and of their arguments.
/// </summary>
/// <remarks>Uses an explicit stack, so a long chain of types cannot overflow the call stack.</remarks>
internal sealed class SchemaTypeCollector
{
    private readonly Stack<NamedType> _pending = new();
    private readonly List<NamedType> _found = [];

    public OrderedDictionary<string, NamedType> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The types whose name was already taken by another type.</summary>
    public List<NamedType> Duplicates { get; } = [];

    public void AddAll(IEnumerable<NamedType?> types)
    {
        foreach (var type in types)
        {
            if (type is not null)
            {
                Add(type);
            }
        }
    }

    public void AddArguments(NamedMap<InputValueDefinition> arguments)
    {
        foreach (var argument in arguments)
        {
            Add(argument.Type.NamedType());
        }
    }

    private void Add(NamedType type)
    {
        _pending.Push(type);
        while (_pending.TryPop(out var next))
        {
            if (!Register(next))
            {
                continue;
            }

            Visit(next);
            for (var i = _found.Count - 1; i >= 0; i--)
            {
                _pending.Push(_found[i]);
            }
            _found.Clear();
        }
    }

    private bool Register(NamedType type)
    {
        if (Types.TryAdd(type.Name, type))
        {
            return true;
        }

        if (!ReferenceEquals(Types[type.Name], type) && !Duplicates.Contains(type))
        {
            Duplicates.Add(type);
        }
        return false;
    }

    private void Visit(NamedType type)
    {
        switch (type)
        {
            case UnionType union:
                _found.AddRange(union.Members);
                break;

            case ComplexType complex:
                _found.AddRange(complex.Interfaces);
                foreach (var field in complex.Fields)
                {
                    _found.Add(field.Type.NamedType());
                    VisitInputs(field.Arguments);
                }

                break;

            case InputObjectType input:
                VisitInputs(input.Fields);
                break;
        }
    }

    private void VisitInputs(NamedMap<InputValueDefinition> inputs)
    {
        foreach (var input in inputs)
        {
            _found.Add(input.Type.NamedType());
        }
    }
}
