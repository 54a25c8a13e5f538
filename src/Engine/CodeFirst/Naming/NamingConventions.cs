using System.Reflection;
using System.Text;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Infers GraphQL names from CLR names, by the same conventions as Hot Chocolate.</summary>
public static class NamingConventions
{
    /// <summary>
    /// Returns the name of a field: <c>GetOwnerAsync</c> and <c>Owner</c> become <c>owner</c>. <see cref="GraphQLNameAttribute" /> takes precedence.
    /// </summary>
    public static string GetFieldName(MemberInfo member)
    {
        if (member.GetCustomAttribute<GraphQLNameAttribute>() is { } named)
        {
            return named.Name;
        }
        var name = member.Name;
        if (member is MethodInfo method)
        {
            if (name.Length > 3 && name.StartsWith("Get", StringComparison.Ordinal) && !char.IsLower(name[3]))
            {
                name = name[3..];
            }
            if (name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) && IsAsync(method.ReturnType))
            {
                name = name[..^5];
            }
        }

        return ToCamelCase(name);
    }

    /// <summary>Returns the name of an argument: the parameter's name in camel case. <see cref="GraphQLNameAttribute" /> takes precedence.</summary>
    public static string GetArgumentName(ParameterInfo parameter) => parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? ToCamelCase(parameter.Name!);

    /// <summary>
    /// Returns the name of an enum value: <c>PartlyPaid</c> becomes <c>PARTLY_PAID</c>. <see cref="GraphQLNameAttribute" /> takes precedence.
    /// </summary>
    public static string GetEnumValueName(FieldInfo field) => field.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? ToScreamingSnakeCase(field.Name);

    /// <summary>
    /// Returns the name of an output type or enum: the CLR name; <c>FooOfBarAndBaz</c> for a generic type, <c>FooError</c> for an exception.
    /// <see cref="GraphQLNameAttribute" /> takes precedence.
    /// </summary>
    public static string GetTypeName(Type type)
    {
        if (type.GetCustomAttribute<GraphQLNameAttribute>(false) is { } named)
        {
            return named.Name;
        }
        if (typeof(Exception).IsAssignableFrom(type) && type.Name.EndsWith("Exception", StringComparison.Ordinal))
        {
            return type.Name[..^"Exception".Length] + "Error";
        }
        if (!type.IsGenericType)
        {
            return type.Name;
        }
        var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return $"{name}Of{string.Join("And", type.GetGenericArguments().Select(GetTypeName))}";
    }

    /// <summary>
    /// Returns the name of an input object type: the CLR name with the suffix <c>Input</c>; <c>FooInputType</c> becomes <c>FooInput</c>.
    /// <see cref="GraphQLNameAttribute" /> takes precedence.
    /// </summary>
    public static string GetInputTypeName(Type type)
    {
        if (type.GetCustomAttribute<GraphQLNameAttribute>(false) is { } named)
        {
            return named.Name;
        }
        var name = GetTypeName(type);
        return name.EndsWith("InputType", StringComparison.Ordinal) ? name[..^4]
            : name.EndsWith("Input", StringComparison.Ordinal) ? name
            : name + "Input";
    }

    /// <summary>
    /// Converts the first letter, or the leading capitals, to lower case: <c>Title</c> becomes <c>title</c>, <c>IPAddress</c> becomes <c>ipAddress</c>,
    /// <c>ID</c> becomes <c>id</c>.
    /// </summary>
    public static string ToCamelCase(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]))
        {
            return name;
        }
        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            if (i > 0 && i + 1 < letters.Length && char.IsLower(letters[i + 1]))
            {
                break;
            }
            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    /// <summary>Converts the first letter to upper case: <c>createTrack</c> becomes <c>CreateTrack</c>.</summary>
    public static string ToPascalCase(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>
    /// Converts all letters to upper case and separates words: <c>PartlyPaid</c> becomes <c>PARTLY_PAID</c>, <c>IOError</c> becomes <c>IO_ERROR</c>,
    /// <c>PSV3000</c> is unchanged.
    /// </summary>
    public static string ToScreamingSnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord =
                i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                text.Append('_');
            }
            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    private static bool IsAsync(Type type) =>
        type == typeof(Task)
        || type == typeof(ValueTask)
        || (
            type.IsGenericType
            && (
                type.GetGenericTypeDefinition() == typeof(Task<>)
                || type.GetGenericTypeDefinition() == typeof(ValueTask<>)
                || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)
            )
        );
}
