using System.Runtime.CompilerServices;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Every value is valid for the type expected at its position.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type">Section 5.6.1 Values of Correct Type</see>,
/// <see href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Names">5.6.2 Input Object Field Names</see> and
/// <see href="https://spec.graphql.org/September2025/#sec-Input-Object-Required-Fields">5.6.4 Input Object Required Fields</see>.
/// </remarks>
internal sealed class ValuesOfCorrectTypeRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<ArgumentNode>(SyntaxKind.Argument, argument => Check(context, argument.Value));
        context.OnEnter<VariableDefinitionNode>(SyntaxKind.VariableDefinition, variable => Check(context, variable.DefaultValue));
    }

    private static void Check(ValidationContext context, ValueNode? value)
    {
        if (value is not null && context.Types.InputType is { } type)
        {
            Check(context, value, type);
        }
    }

    private static void Check(ValidationContext context, ValueNode value, IType type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value is VariableNode)
        {
            return;
        }

        if (value is NullValueNode)
        {
            if (type is NonNullType)
            {
                context.Report(ValidationErrors.NullForNonNull(value, type));
            }

            return;
        }

        switch (type.NullableType())
        {
            case ListType list when value is ListValueNode items:
                foreach (var item in items.Items)
                {
                    Check(context, item, list.ElementType);
                }

                break;
            case ListType list:
                Check(context, value, list.ElementType);
                break;
            case InputObjectType inputObject when value is ObjectValueNode fields:
                CheckObject(context, fields, inputObject);
                break;
            case InputObjectType inputObject:
                context.Report(ValidationErrors.NotAnObject(value, inputObject));
                break;
            case EnumType enumType:
                CheckEnum(context, value, enumType);
                break;
            case ScalarType scalar:
                CheckScalar(context, value, scalar);
                break;
        }
    }

    private static void CheckObject(ValidationContext context, ObjectValueNode value, InputObjectType type)
    {
        var given = new Dictionary<string, ObjectFieldNode>(StringComparer.Ordinal);
        foreach (var field in value.Fields)
        {
            given[field.Name.Value] = field;
        }

        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var node))
            {
                Check(context, node.Value, field.Type);
            }
            else if (field.IsRequired)
            {
                context.Report(ValidationErrors.MissingInputField(value, type, field));
            }
        }

        foreach (var field in value.Fields)
        {
            if (!type.Fields.Contains(field.Name.Value))
            {
                var suggestion = context.DidYouMean(field.Name.Value, type.Fields.Select(known => known.Name));
                context.Report(ValidationErrors.UnknownInputField(field, value, type, suggestion));
            }
        }

        if (type.IsOneOf)
        {
            var known = value.Fields.Where(field => type.Fields.Contains(field.Name.Value)).ToList();
            if (known is not [{ Value: not NullValueNode }])
            {
                context.Report(ValidationErrors.NotExactlyOneField(value, type));
            }
        }
    }

    private static void CheckEnum(ValidationContext context, ValueNode value, EnumType type)
    {
        if (value is not EnumValueNode name)
        {
            var suggestion = context.DidYouMeanEnumValue(SyntaxPrinter.Print(value), type);
            context.Report(ValidationErrors.NotAnEnumValue(value, type, suggestion));
        }
        else if (!type.Values.Contains(name.Value))
        {
            context.Report(ValidationErrors.UnknownEnumValue(name, type, context.DidYouMeanEnumValue(name.Value, type)));
        }
    }

    private static void CheckScalar(ValidationContext context, ValueNode value, ScalarType type)
    {
        // A scalar that accepts lists or objects can check the variables within them only when their values are known. The scalars of the specification accept
        // neither.
        if (!BuiltInScalars.IsSpecified(type.Name) && !LiteralCoercion.IsConstant(value))
        {
            return;
        }

        try
        {
            type.ParseLiteral(value);
        }
        catch (LeafCoercionException exception)
        {
            context.Report(ValidationErrors.NotAScalarValue(value, exception));
        }
    }
}
