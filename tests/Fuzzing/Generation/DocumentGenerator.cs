using System.Text;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Fuzzing.Generation;

/// <summary>
/// Writes documents that mostly fit a schema: fields, arguments, fragments, variables and directives as they may stand there, now and then one that may not.
/// </summary>
internal sealed class DocumentGenerator(Random random, GraphQLSchema schema)
{
    private const int FaultRate = 200;
    private const int MaxFragments = 6;

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _fragments = new();
    private readonly List<(string Name, string Type)> _fragmentNames = [];
    private readonly Dictionary<string, IType> _variables = new(StringComparer.Ordinal);
    private readonly InputGenerator _inputs = new(random, FaultRate);
    private bool _isSubscription;
    private int _fields;
    private int _labels;

    /// <summary>The variables of the operation, by name.</summary>
    public IReadOnlyDictionary<string, IType> Variables => _variables;

    /// <summary>Writes one operation with its fragments.</summary>
    public string Document()
    {
        var (keyword, root) = random.Next(10) switch
        {
            0 when schema.MutationType is { } mutation => ("mutation", mutation),
            1 when schema.SubscriptionType is { } subscription => ("subscription", subscription),
            _ => ("query", schema.QueryType!),
        };
        var maxDepth = random.Next(50) == 0 ? 30 : random.Next(2, 6);
        _isSubscription = keyword == "subscription";
        if (_isSubscription)
        {
            Field(root, maxDepth, isConditional: false);
        }
        else
        {
            Selections(root, maxDepth);
        }
        var body = $"{{ {_text} }}";
        if (keyword == "query" && _variables.Count == 0 && random.Next(2) == 0)
        {
            return body + _fragments;
        }
        return $"{keyword} {(random.Next(3) == 0 ? "" : "Op")} {VariableDefinitions()} {body}{_fragments}";
    }

    /// <summary>Writes the variables' values as a JSON object.</summary>
    public string VariablesJson()
    {
        var members = _variables.Where(_ => random.Next(10) != 0).Select(variable => $"\"{variable.Key}\":{_inputs.Json(variable.Value, 3)}");
        return $"{{{string.Join(',', members)}}}";
    }

    private string VariableDefinitions() =>
        _variables.Count == 0 ? "" : $"({string.Join(' ', _variables.Select(variable => VariableDefinition(variable.Key, variable.Value)))})";

    private string VariableDefinition(string name, IType type)
    {
        var defaultValue = random.Next(5) == 0 ? $" = {_inputs.Literal(type, 2)}" : "";
        return $"${name}: {type}{defaultValue}{(random.Next(40) == 0 ? " @deprecated" : "")}";
    }

    private void Selections(NamedType type, int depth)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            Selection(type, depth);
        }
        _text.Append(' ');
    }

    private void Selection(NamedType type, int depth)
    {
        switch (random.Next(10))
        {
            case 0 when depth > 1:
                InlineFragment(type, depth);
                break;
            case 1 when depth > 1:
                Spread(type, depth);
                break;
            case 2:
                _text.Append(" __typename");
                break;
            case 3 when ReferenceEquals(type, schema.QueryType) && random.Next(4) == 0:
                _text.Append(" __type(name: \"Query\") { name fields { name type { kind name ofType { name } } } }");
                break;
            default:
                Field(type, depth, isConditional: true);
                break;
        }
    }

    private void Field(NamedType type, int depth, bool isConditional)
    {
        if (type is not ComplexType complex || complex.Fields.Count == 0 || ++_fields > 400)
        {
            _text.Append(" __typename");
            return;
        }

        var field = complex.Fields[random.Next(complex.Fields.Count)];
        var named = field.Type.NamedType();
        if (depth <= 1 && named.IsComposite())
        {
            _text.Append(" __typename");
            return;
        }

        // An alias for each field keeps two of one name but different arguments from being refused all the time.
        _text.Append(field.Arguments.Count > 0 && random.Next(20) != 0 ? $" a{_fields}: " : " ").Append(random.Next(FaultRate) == 0 ? "unknown" : field.Name);
        Arguments(field.Arguments);
        if (isConditional)
        {
            Directives();
        }
        if (isConditional && field.Type.NullableType() is ListType && random.Next(10) == 0)
        {
            _text.Append(Incremental("stream", $"initialCount: {random.Next(3)}"));
        }
        if (named.IsComposite())
        {
            _text.Append(" {");
            Selections(named, depth - 1);
            _text.Append('}');
        }
    }

    private void InlineFragment(NamedType type, int depth)
    {
        var condition = PossibleType(type);
        _text.Append(random.Next(4) == 0 ? " ..." : $" ... on {condition.Name}");
        var inner = _text[^1] == '.' ? type : condition;
        Directives();
        Defer();
        _text.Append(" {");
        Selections(inner, depth - 1);
        _text.Append('}');
    }

    private void Spread(NamedType type, int depth)
    {
        if (_fragmentNames.FindIndex(fragment => fragment.Type == type.Name) is var known and >= 0 && random.Next(3) == 0)
        {
            _text.Append(" ...").Append(_fragmentNames[known].Name);
            Defer();
            return;
        }

        if (_fragmentNames.Count >= MaxFragments)
        {
            _text.Append(" __typename");
            return;
        }

        var name = $"F{_fragmentNames.Count}";
        _fragmentNames.Add((name, type.Name));
        _text.Append(" ...").Append(name);
        Directives();
        Defer();
        var outer = _text.ToString();
        _text.Clear();
        Selections(type, depth - 1);
        _fragments.Append(" fragment ").Append(name).Append(" on ").Append(type.Name).Append(" {").Append(_text).Append('}');
        _text.Clear().Append(outer);
    }

    private void Arguments(IReadOnlyList<InputValueDefinition> arguments)
    {
        var given = arguments.Where(argument => argument.IsRequired ? random.Next(FaultRate) != 0 : random.Next(3) == 0).ToList();
        if (given.Count > 0)
        {
            _text.Append('(').AppendJoin(", ", given.Select(argument => $"{argument.Name}: {Value(argument.Type)}")).Append(')');
        }
    }

    private string Value(IType type)
    {
        if (random.Next(4) != 0 || _variables.Count >= 8)
        {
            return _inputs.Literal(type, 3);
        }
        var name = $"v{_variables.Count}";
        _variables.Add(name, type);
        return $"${name}";
    }

    private void Directives()
    {
        switch (random.Next(25))
        {
            case 0:
                _text.Append(" @skip(if: false)");
                break;
            case 1:
                _text.Append(" @include(if: ").Append(Value(new NonNullType(BuiltInScalars.Boolean))).Append(')');
                break;
            case 2 when random.Next(8) == 0:
                _text.Append(" @unknown");
                break;
        }
    }

    private void Defer()
    {
        if (random.Next(4) == 0)
        {
            _text.Append(Incremental("defer", ""));
        }
    }

    /// <summary>A directive of incremental delivery; nothing in subscriptions, where it may not stand.</summary>
    private string Incremental(string name, string argument)
    {
        if (_isSubscription || !schema.TryGetDirective(name, out _))
        {
            return "";
        }
        var label = random.Next(2) == 0 ? $" label: \"l{++_labels}\"" : "";
        var condition = random.Next(4) == 0 ? $" if: {Value(new NonNullType(BuiltInScalars.Boolean))}" : "";
        return $"{argument}{label}{condition}" is { Length: > 0 } arguments ? $" @{name}({arguments})" : $" @{name}";
    }

    private NamedType PossibleType(NamedType type) => schema.GetPossibleTypes(type) is { Count: > 0 } possible ? possible[random.Next(possible.Count)] : type;
}
