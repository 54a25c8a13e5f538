using System.Collections.Frozen;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <content>Converts descriptors to definitions.</content>
internal sealed partial class SchemaBuildContext
{
    // Resolving a reference creates the type without members and queues its description.
    private void ResolveReferences(TypeDescriptor descriptor)
    {
        if (descriptor is InputTypeDescriptor input)
        {
            Resolve(input.Fields);
            return;
        }

        foreach (var field in ((ComplexTypeDescriptor)descriptor).Fields)
        {
            _place = field.Member ?? descriptor.ClrType;
            if (field.Type is not SdlTypeReference)
            {
                GetOutputType(field.Type);
            }
            Resolve(field.Arguments);
        }
    }

    private void Resolve(IEnumerable<ArgumentDescriptor> arguments)
    {
        foreach (var argument in arguments)
        {
            _place = argument.Property ?? argument.Parameter?.Member ?? _place;
            if (argument.Type is not SdlTypeReference)
            {
                GetInputType(argument.Type);
            }
        }
    }

    private List<FieldDefinition> CompleteFields(ComplexTypeDescriptor descriptor)
    {
        DescribeMembers(descriptor);
        return [.. descriptor.Fields.Select(field => Complete(descriptor, field))];
    }

    private List<InterfaceType> CompleteInterfaces(ComplexTypeDescriptor descriptor)
    {
        DescribeMembers(descriptor);
        var interfaces = descriptor.Interfaces.ToList();
        foreach (var parent in InterfacesOf(descriptor))
        {
            if (_outputs[parent] is InterfaceType type && !interfaces.Contains(type))
            {
                interfaces.Add(type);
            }
        }

        return interfaces;
    }

    private FieldDefinition Complete(ComplexTypeDescriptor descriptor, FieldDescriptor field)
    {
        var type = GetOutputType(field.Type);
        var hasPipeline = field.Middleware.Count > 0;
        var isInterface = descriptor.Kind == TypeKind.Interface;
        var plainProperty = hasPipeline || field.Resolver is not null ? null : field.Property;
        return new FieldDefinition(
            field.Name,
            type,
            [.. field.Arguments.Select(Complete)],
            field.Description,
            field.DeprecationReason,
            isInterface ? [.. field.Directives] : CostDefaults.DirectivesOf(field, CostWeights)
        )
        {
            Execution = new()
            {
                Property = plainProperty,
                Resolver = isInterface || plainProperty is not null ? null : CompleteResolver(field),
                Subscriber = field.Subscriber,
                RunsFirst = field.RunsFirst,
                Writer = hasPipeline ? null : field.Writer,
                ParentRequirements = field.ParentRequirements,
                KeepsContext = hasPipeline || field.KeepsContext,
                RunsAsynchronously = hasPipeline || field.RunsAsynchronously,
            },
            Features = field.Features.Count == 0 ? FrozenDictionary<string, object?>.Empty : field.Features.ToFrozenDictionary(),
        };
    }

    private FieldResolver? CompleteResolver(FieldDescriptor field)
    {
        var resolver = field.Resolver ?? (field.Member is { } member ? _compiler.Lazy(field.Property ?? member, field) : null);
        return resolver is not null && field.Middleware.Count > 0 ? FieldPipeline.Create(field.Middleware, resolver) : resolver;
    }

    /// <inheritdoc />
    public override InputValueDefinition Complete(ArgumentDescriptor argument)
    {
        var type = GetInputType(argument.Type);
        return new InputValueDefinition(
            argument.Name,
            type,
            argument.DefaultValue ?? ToLiteral(argument, type),
            argument.Description,
            argument.DeprecationReason,
            [.. argument.Directives]
        )
        {
            RuntimeType = argument.RuntimeType,
            Formatter = argument.Formatter ?? (type.NamedType() == BuiltInScalars.String ? TextFormatter : null),
            OtherNames = [.. argument.OtherNames],
        };
    }

    private ValueNode? ToLiteral(ArgumentDescriptor argument, IType type)
    {
        if (argument.DefaultRuntimeValue is not { } value)
        {
            return null;
        }
        try
        {
            return ToLiteral(value, type);
        }
        catch (LeafCoercionException exception)
        {
            ReportDefault(argument, exception.Message);
            return null;
        }
    }

    private static ValueNode ToLiteral(object? value, IType type) =>
        (value, type) switch
        {
            (_, NonNullType nonNull) => ToLiteral(value, nonNull.NullableType),
            (null, _) => new NullValueNode(),
            (string text, ListType list) => new ListValueNode([ToLiteral(text, list.ElementType)]),
            (System.Collections.IEnumerable items, ListType list) => new ListValueNode([
                .. items.Cast<object?>().Select(item => ToLiteral(item, list.ElementType)),
            ]),
            (_, ScalarType scalar) => scalar.ToLiteral(value),
            (_, EnumType enumType) when enumType.TryGetByRuntimeValue(value, out var member) => new EnumValueNode(member.Name),
            _ => throw new LeafCoercionException($"`{value}` is not a value of `{type}`."),
        };

    private void ReportDefault(ArgumentDescriptor argument, string reason)
    {
        if (argument.Parameter?.Member is { } method)
        {
            Report(method, CodeFirstErrors.DefaultValueInvalid(argument.Name, reason));
        }
        else
        {
            Report(CodeFirstErrors.DefaultValueInvalid(argument.Name, reason));
        }
    }
}
