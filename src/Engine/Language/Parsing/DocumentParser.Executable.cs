namespace Qplet.GraphQL.Language;

internal ref partial struct DocumentParser
{
    /// <summary>OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet.</summary>
    private OperationDefinitionNode ParseOperation(in Token start, StringValueNode? description, OperationType operation)
    {
        Read();
        var name = _token.Kind == TokenKind.Name ? ParseName() : null;
        var variables = ParseVariableDefinitions();
        var directives = ParseDirectives(isConst: false);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(operation, selectionSet, name, variables, directives, description, Locate(start));
    }

    /// <summary>VariablesDefinition : ( VariableDefinition+ ), optional.</summary>
    private VariableDefinitionNode[] ParseVariableDefinitions()
    {
        if (!Skip(TokenKind.LeftParenthesis))
        {
            return [];
        }

        var first = _items.Count;
        do
        {
            _items.Add(ParseVariableDefinition());
        } while (!Skip(TokenKind.RightParenthesis));

        return TakeItems<VariableDefinitionNode>(first);
    }

    /// <summary>VariableDefinition : Description? Variable : Type DefaultValue? Directives[Const]?.</summary>
    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _token;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equal) ? ParseValue(isConst: true) : null;
        var directives = ParseDirectives(isConst: true);
        return new VariableDefinitionNode(variable, type, defaultValue, directives, description, Locate(start));
    }

    /// <summary>FragmentDefinition : Description? fragment FragmentName TypeCondition Directives? SelectionSet.</summary>
    private FragmentDefinitionNode ParseFragmentDefinition(in Token start, StringValueNode? description)
    {
        Read();
        if (IsKeyword("on"u8))
        {
            throw Unexpected();
        }

        var name = ParseName();
        ExpectKeyword("on"u8);
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(isConst: false);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode(name, typeCondition, selectionSet, directives, description, Locate(start));
    }

    /// <summary>SelectionSet : { Selection+ }.</summary>
    private SelectionSetNode ParseSelectionSet()
    {
        var start = _token;
        Expect(TokenKind.LeftBrace);
        Enter();
        var first = _items.Count;
        do
        {
            _items.Add(_token.Kind == TokenKind.Spread ? ParseFragment() : ParseField());
        } while (!Skip(TokenKind.RightBrace));

        Leave();
        return new SelectionSetNode(TakeItems<ISelectionNode>(first), Locate(start));
    }

    /// <summary>Field : Alias? Name Arguments? Directives? SelectionSet?.</summary>
    private FieldNode ParseField()
    {
        var start = _token;
        var name = ParseName();
        if (++_fields > _options.MaxFields)
        {
            throw SyntaxErrors.TooManyFields(start.Location, _options.MaxFields);
        }

        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        var arguments = ParseArguments(isConst: false);
        var directives = ParseDirectives(isConst: false);
        var selectionSet = _token.Kind == TokenKind.LeftBrace ? ParseSelectionSet() : null;
        return new FieldNode(name, alias, arguments, directives, selectionSet, Locate(start));
    }

    /// <summary>FragmentSpread : ... FragmentName Directives?, or InlineFragment : ... TypeCondition? Directives? SelectionSet.</summary>
    private SyntaxNode ParseFragment()
    {
        var start = _token;
        Read();
        NamedTypeNode? typeCondition = null;
        if (SkipKeyword("on"u8))
        {
            typeCondition = ParseNamedType();
        }
        else if (_token.Kind == TokenKind.Name)
        {
            var name = ParseName();
            return new FragmentSpreadNode(name, ParseDirectives(isConst: false), Locate(start));
        }

        var directives = ParseDirectives(isConst: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(selectionSet, typeCondition, directives, Locate(start));
    }
}
