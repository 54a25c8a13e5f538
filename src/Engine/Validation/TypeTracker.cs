using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>
/// Tracks the types at the current node during the traversal of an executable document. Properties are null if the document refers to unknown names.
/// </summary>
internal sealed class TypeTracker(GraphQLSchema? schema)
{
    private readonly Stack<IType?> _types = new();
    private readonly Stack<NamedType?> _parentTypes = new();
    private readonly Stack<FieldDefinition?> _fields = new();
    private readonly Stack<(IType? Type, bool HasDefault, InputObjectType? Owner)> _inputs = new();

    /// <summary>The type of the current field, or the type on which the current operation or fragment selects.</summary>
    public IType? Type => Peek(_types);

    /// <summary>The type on which the current selection set selects.</summary>
    public NamedType? ParentType => Peek(_parentTypes);

    /// <summary>The current field.</summary>
    public FieldDefinition? Field => Peek(_fields);

    /// <summary>The current directive.</summary>
    public TypeSystem.DirectiveDefinition? Directive { get; private set; }

    /// <summary>Whether the current node belongs to a directive, known or unknown.</summary>
    public bool IsInDirective { get; private set; }

    /// <summary>The current argument of the field or directive.</summary>
    public InputValueDefinition? Argument { get; private set; }

    /// <summary>The expected type of the current value.</summary>
    public IType? InputType => _inputs.TryPeek(out var input) ? input.Type : null;

    /// <summary>The input object type, if the current value is the value of one of its fields.</summary>
    public InputObjectType? InputOwner => _inputs.TryPeek(out var input) ? input.Owner : null;

    /// <summary>Whether the position of the current value has a default.</summary>
    public bool HasDefault => _inputs.TryPeek(out var input) && input.HasDefault;

    public void Enter(SyntaxNode node)
    {
        if (schema is null)
        {
            return;
        }

        switch (node)
        {
            case SelectionSetNode:
                _parentTypes.Push(Type?.NamedType() is { } parent && parent.IsComposite() ? parent : null);
                break;
            case FieldNode field:
                _fields.Push(ParentType is { } parentType && schema.TryGetField(parentType, field.Name.Value, out var definition) ? definition : null);
                _types.Push(Field?.Type);
                break;
            case OperationDefinitionNode operation:
                _types.Push(schema.GetRootType(operation.Operation));
                break;
            case InlineFragmentNode { TypeCondition: null }:
                _types.Push(Type?.NamedType());
                break;
            case InlineFragmentNode fragment:
                _types.Push(FindOutputType(fragment.TypeCondition!));
                break;
            case FragmentDefinitionNode fragment:
                _types.Push(FindOutputType(fragment.TypeCondition));
                break;
            case DirectiveNode directive:
                IsInDirective = true;
                Directive = schema.TryGetDirective(directive.Name.Value, out var known) ? known : null;
                break;
            default:
                EnterInput(node, schema);
                break;
        }
    }

    public void Leave(SyntaxNode node)
    {
        if (schema is null)
        {
            return;
        }

        switch (node)
        {
            case SelectionSetNode:
                _parentTypes.Pop();
                break;
            case FieldNode:
                _fields.Pop();
                _types.Pop();
                break;
            case OperationDefinitionNode or InlineFragmentNode or FragmentDefinitionNode:
                _types.Pop();
                break;
            case DirectiveNode:
                IsInDirective = false;
                Directive = null;
                break;
            case ArgumentNode:
                Argument = null;
                _inputs.Pop();
                break;
            case VariableDefinitionNode or ListValueNode or ObjectFieldNode:
                _inputs.Pop();
                break;
        }
    }

    private void EnterInput(SyntaxNode node, GraphQLSchema knownSchema)
    {
        switch (node)
        {
            case VariableDefinitionNode variable:
                Push(knownSchema.FindType(variable.Type), hasDefault: false);
                break;
            case ArgumentNode argument:
                var arguments = IsInDirective ? Directive?.Arguments : Field?.Arguments;
                Argument = arguments is not null && arguments.TryGet(argument.Name.Value, out var definition) ? definition : null;
                Push(Argument?.Type, Argument?.DefaultValue is not null);
                break;
            case ListValueNode:
                // If no list is expected here, the type of the items is unknown: a scalar may accept any items.
                Push((InputType?.NullableType() as ListType)?.ElementType, hasDefault: false);
                break;
            case ObjectFieldNode objectField:
                InputValueDefinition? field = null;
                var owner = InputType?.NamedType() as InputObjectType;
                owner?.Fields.TryGet(objectField.Name.Value, out field);
                Push(field?.Type, field?.DefaultValue is not null, owner);
                break;
        }
    }

    private void Push(IType? type, bool hasDefault, InputObjectType? owner = null) =>
        _inputs.Push((type is not null && type.IsInputType() ? type : null, hasDefault, owner));

    private IType? FindOutputType(NamedTypeNode reference) => schema!.FindType(reference) is { } type && type.IsOutputType() ? type : null;

    private static T? Peek<T>(Stack<T?> stack)
        where T : class => stack.TryPeek(out var top) ? top : null;
}
