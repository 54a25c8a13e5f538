using System.Reflection;
using System.Text;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>The IDs of types and members in the compiler's documentation files.</summary>
internal static class XmlDocumentationId
{
    /// <summary>Returns the ID of a type, without the prefix <c>T:</c>.</summary>
    public static string Of(Type type)
    {
        var definition = type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;
        return (definition.FullName ?? definition.Name).Replace('+', '.');
    }

    /// <summary>Returns the ID of a member, with its prefix.</summary>
    public static string Of(MemberInfo member) =>
        member switch
        {
            PropertyInfo property => $"P:{Of(property.DeclaringType!)}.{property.Name}",
            FieldInfo field => $"F:{Of(field.DeclaringType!)}.{field.Name}",
            ConstructorInfo constructor => $"M:{Of(constructor.DeclaringType!)}.#ctor{Parameters(constructor)}",
            MethodInfo method =>
                $"M:{Of(method.DeclaringType!)}.{method.Name}{(method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "")}{Parameters(method)}",
            Type type => $"T:{Of(type)}",
            _ => member.Name,
        };

    private static string Parameters(MethodBase method)
    {
        var parameters = method.GetParameters();
        return parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(static parameter => Reference(parameter.ParameterType)))})";
    }

    private static string Reference(Type type)
    {
        if (type.IsArray)
        {
            return $"{Reference(type.GetElementType()!)}[]";
        }
        if (type.IsGenericParameter)
        {
            return $"{(type.DeclaringMethod is null ? "`" : "``")}{type.GenericParameterPosition}";
        }
        if (!type.IsGenericType)
        {
            return Of(type);
        }

        var name = Of(type);
        var text = new StringBuilder(name[..name.IndexOf('`', StringComparison.Ordinal)]);
        return text.Append('{').AppendJoin(',', type.GetGenericArguments().Select(Reference)).Append('}').ToString();
    }
}
