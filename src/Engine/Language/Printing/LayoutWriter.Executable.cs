namespace Qplet.GraphQL.Language;

internal sealed partial class LayoutWriter
{
    private void WriteOperation(OperationDefinitionNode operation, bool allowShorthand)
    {
        WriteDescription(operation.Description);
        var isShorthand =
            allowShorthand && operation is { Operation: OperationType.Query, Name: null, Description: null, VariableDefinitions: [], Directives: [] };
        if (!isShorthand)
        {
            _text.Append(operation.Operation.Keyword);
            if (operation.Name is not null || operation.VariableDefinitions.Count > 0)
            {
                _text.Append(' ').Append(operation.Name?.Value);
                WriteItems("(", operation.VariableDefinitions, ")", Wrapping.WhenAnyHasLines, indentation: 0);
            }

            WriteDirectives(operation.Directives);
            _text.Append(' ');
        }

        WriteNode(operation.SelectionSet);
    }

    private void WriteFragment(FragmentDefinitionNode fragment)
    {
        WriteDescription(fragment.Description);
        _text.Append("fragment ").Append(fragment.Name.Value).Append(" on ").Append(fragment.TypeCondition.Name.Value);
        WriteDirectives(fragment.Directives);
        _text.Append(' ');
        WriteNode(fragment.SelectionSet);
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        WriteNode(variable.Variable);
        _text.Append(": ");
        WriteNode(variable.Type);
        WriteDefaultValue(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteDefaultValue(ValueNode? value)
    {
        if (value is not null)
        {
            _text.Append(" = ");
            WriteNode(value);
        }
    }

    private void WriteSelectionSet(SelectionSetNode selectionSet)
    {
        _text.Append('{');
        if (selectionSet.Selections.Count > 0)
        {
            WriteIndentedLines(selectionSet.Selections);
        }

        _text.Append('}');
    }

    private void WriteField(FieldNode field)
    {
        var start = _text.Length;
        if (field.Alias is not null)
        {
            _text.Append(field.Alias.Value).Append(": ");
        }

        _text.Append(field.Name.Value);
        WriteItems("(", field.Arguments, ")", Wrapping.WhenLong, lengthBefore: _text.Length - start);
        WriteDirectives(field.Directives);
        if (field.SelectionSet is not null)
        {
            _text.Append(' ');
            WriteNode(field.SelectionSet);
        }
    }

    private void WriteInlineFragment(InlineFragmentNode fragment)
    {
        _text.Append("...");
        if (fragment.TypeCondition is not null)
        {
            _text.Append(" on ").Append(fragment.TypeCondition.Name.Value);
        }

        WriteDirectives(fragment.Directives);
        _text.Append(' ');
        WriteNode(fragment.SelectionSet);
    }
}
