using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Converts fields, arguments and input fields with <see cref="IDAttribute" /> to global IDs.</summary>
public static class GlobalIdFields
{
    /// <summary>Converts a field that reads a key property to a global ID of a type.</summary>
    public static void Encode(FieldDescriptor field, PropertyInfo property, string typeName)
    {
        var isNullable = field.Type is ClrTypeReference { IsNullable: true };
        field.Type = TypeReference.To(isNullable ? BuiltInScalars.ID : new NonNullType(BuiltInScalars.ID));
        field.Property = null;
        field.ParentRequirements = [property.Name];
        field.KeepsContext = false;
        field.RunsAsynchronously = false;
        field.Resolver = context =>
            FieldResult.FromValue(context.ParentValue is { } parent && property.GetValue(parent) is { } key ? GlobalId.Encode(typeName, key) : null);
        field.Writer = isNullable ? null : GlobalIdWriter.Create(typeName, property);
    }

    internal static void Apply(FieldDescriptor field, MemberInfo member, CodeFirstContext context)
    {
        if (FindAttribute(member) is not { } attribute)
        {
            return;
        }
        var typeName = FindTypeName(attribute, context) ?? field.DeclaringType!.Name;
        var keyType = Nullable.GetUnderlyingType(field.ResultType!) ?? field.ResultType!;
        if (!GlobalId.IsKeyType(keyType))
        {
            context.Report(member, CodeFirstErrors.IdTypeUnsupported(keyType));
            return;
        }

        if (field.Property is { } property)
        {
            Encode(field, property, typeName);
            return;
        }

        var isNullable = field.Type is ClrTypeReference { IsNullable: true };
        field.Type = TypeReference.To(isNullable ? BuiltInScalars.ID : new NonNullType(BuiltInScalars.ID));
        field.Use(next => async resolving => await next(resolving) is { } key ? GlobalId.Encode(typeName, key) : null);
    }

    internal static void Apply(ArgumentDescriptor argument, ClrTypeReference inferred, ICustomAttributeProvider member, CodeFirstContext context)
    {
        if (FindAttribute(member) is not { } attribute)
        {
            return;
        }
        var keyType = inferred.NamedType;
        if (!GlobalId.IsKeyType(keyType))
        {
            context.Report(member as MemberInfo ?? ((ParameterInfo)member).Member, CodeFirstErrors.IdTypeUnsupported(keyType));
            return;
        }

        var typeName = FindTypeName(attribute, context);
        argument.Type = TypeReference.To(building => Replace(inferred, building));
        var acceptsKeys = context.AcceptsKeys && typeName is not null;
        argument.Formatter = value => Decode(value, typeName, keyType, acceptsKeys);
    }

    private static object Decode(object value, string? typeName, Type keyType, bool acceptsKeys) =>
        value switch
        {
            string id => GlobalId.Decode(id, typeName, keyType, acceptsKeys),
            System.Collections.IEnumerable ids => ids.Cast<object?>().Select(id => id is null ? null : Decode(id, typeName, keyType, acceptsKeys)).ToList(),
            _ => value,
        };

    private static IType Replace(ClrTypeReference reference, CodeFirstContext context)
    {
        IType type = reference.Element is { } element ? new ListType(Replace(element, context)) : BuiltInScalars.ID;
        return reference.IsNullable ? type : new NonNullType(type);
    }

    private static IGlobalIdAttribute? FindAttribute(ICustomAttributeProvider member) =>
        member.GetCustomAttributes(true).OfType<IGlobalIdAttribute>().FirstOrDefault();

    private static string? FindTypeName(IGlobalIdAttribute attribute, CodeFirstContext context) =>
        attribute.Type is { } type ? context.GetOutputType(type).Name : attribute.TypeName;
}
