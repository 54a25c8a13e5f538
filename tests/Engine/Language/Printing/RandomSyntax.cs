namespace Qplet.GraphQL.Language;

/// <summary>Generates random documents that follow the grammar; the same seed produces the same documents.</summary>
internal sealed class RandomSyntax(int seed)
{
    private static readonly string[] s_names = ["a", "b", "_c", "on", "type", "query", "fragment", "longerName", "D1", "input", "implements", "repeatable"];
    private static readonly string[] s_texts =
    [
        "",
        " ",
        "a",
        "two words",
        "line\nline",
        "  indented\n    more",
        "\"",
        "\\",
        "\"\"\"",
        "tab\t",
        "ä😀",
        "ends with \"",
        "ends with \\",
        "\u0001",
        "\r\n",
        "x\n\ny",
    ];
    private static readonly string[] s_locations = ["FIELD", "QUERY", "ENUM_VALUE", "INPUT_FIELD_DEFINITION"];

    private readonly Random _random = new(seed);

    public DocumentNode Document() => new(Many(1, 4, Definition));

    private DefinitionNode Definition() =>
        _random.Next(12) switch
        {
            0 or 1 or 2 => new OperationDefinitionNode(
                (OperationType)_random.Next(3),
                Selections(3),
                Maybe(Name),
                Many(0, 3, Variable),
                Directives(false),
                null
            ),
            3 => new FragmentDefinitionNode(new NameNode("F" + _random.Next(9)), NamedType(), Selections(2), Directives(false), Maybe(Description)),
            4 => new ObjectTypeDefinitionNode(Name(), Directives(true), Maybe(Description))
            {
                Interfaces = Many(0, 2, NamedType),
                Fields = Many(0, 3, FieldDefinition),
            },
            5 => new InterfaceTypeExtensionNode(Name(), Directives(true)) { Interfaces = Many(0, 2, NamedType), Fields = Many(1, 3, FieldDefinition) },
            6 => new InputObjectTypeDefinitionNode(Name(), Many(0, 3, InputValue), Directives(true), Maybe(Description)),
            7 => new EnumTypeDefinitionNode(
                Name(),
                Many(0, 3, () => new EnumValueDefinitionNode(Name(), Directives(true), Maybe(Description))),
                Directives(true),
                Maybe(Description)
            ),
            8 => new UnionTypeDefinitionNode(Name(), Many(0, 3, NamedType), Directives(true), Maybe(Description)),
            9 => new SchemaDefinitionNode(
                Many(1, 3, () => new OperationTypeDefinitionNode((OperationType)_random.Next(3), NamedType())),
                Directives(true),
                Maybe(Description)
            ),
            10 => new DirectiveDefinitionNode(
                Name(),
                Many(1, 3, () => new NameNode(Pick(s_locations))),
                Many(0, 2, InputValue),
                _random.Next(2) == 0,
                Maybe(Description)
            ),
            _ => new ScalarTypeDefinitionNode(Name(), Directives(true), Maybe(Description)),
        };

    private SelectionSetNode Selections(int depth) =>
        new(
            Many<ISelectionNode>(
                1,
                4,
                () =>
                    _random.Next(5) switch
                    {
                        0 => new FragmentSpreadNode(new NameNode("F" + _random.Next(9)), Directives(false)),
                        1 when depth > 0 => new InlineFragmentNode(Selections(depth - 1), Maybe(NamedType), Directives(false)),
                        _ => new FieldNode(
                            Name(),
                            Maybe(Name),
                            Arguments(false),
                            Directives(false),
                            depth > 0 && _random.Next(3) == 0 ? Selections(depth - 1) : null
                        ),
                    }
            )
        );

    private VariableDefinitionNode Variable() => new(new VariableNode(Name()), Type(2), Maybe(() => Value(2, true)), Directives(true), Maybe(Description));

    private FieldDefinitionNode FieldDefinition() => new(Name(), Type(2), Many(0, 3, InputValue), Directives(true), Maybe(Description));

    private InputValueDefinitionNode InputValue() => new(Name(), Type(2), Maybe(() => Value(2, true)), Directives(true), Maybe(Description));

    private DirectiveNode[] Directives(bool isConst) => _random.Next(4) == 0 ? Many(1, 2, () => new DirectiveNode(Name(), Arguments(isConst))) : [];

    private ArgumentNode[] Arguments(bool isConst) => Many(0, 3, () => new ArgumentNode(Name(), Value(3, isConst)));

    private ValueNode Value(int depth, bool isConst) =>
        _random.Next(depth > 0 ? 11 : 8) switch
        {
            0 => new IntValueNode(_random.Next(-99, 99).ToString()),
            1 => new FloatValueNode("-1.5e+10"),
            2 => new BooleanValueNode(_random.Next(2) == 0),
            3 => new NullValueNode(),
            4 => new EnumValueNode(Pick(s_names)),
            5 when !isConst => new VariableNode(Name()),
            5 or 6 or 7 => Description(),
            8 or 9 => new ListValueNode(Many(0, 4, () => Value(depth - 1, isConst))),
            _ => new ObjectValueNode(Many(0, 4, () => new ObjectFieldNode(Name(), Value(depth - 1, isConst)))),
        };

    private StringValueNode Description()
    {
        var text = string.Concat(Many(1, 3, () => Pick(s_texts)));
        return new StringValueNode(text, BlockString.IsPrintable(text) && _random.Next(2) == 0);
    }

    private TypeNode Type(int depth)
    {
        TypeNode type = depth > 0 && _random.Next(3) == 0 ? new ListTypeNode(Type(depth - 1)) : NamedType();
        return _random.Next(3) == 0 ? new NonNullTypeNode(type) : type;
    }

    private NamedTypeNode NamedType() => new(Name());

    private NameNode Name() => new(Pick(s_names));

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];

    private T? Maybe<T>(Func<T> make)
        where T : class => _random.Next(2) == 0 ? make() : null;

    private T[] Many<T>(int min, int max, Func<T> make) => [.. Enumerable.Range(0, _random.Next(min, max + 1)).Select(_ => make())];
}
