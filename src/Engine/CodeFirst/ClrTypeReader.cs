using System.Reflection;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Determines how CLR types map to GraphQL types: unwraps tasks, lists, <see cref="Nullable{T}" /> and <see cref="Optional{T}" />, and reads nullable
/// annotations.
/// </summary>
/// <remarks>Without nullable annotations, a reference type allows null.</remarks>
internal sealed class ClrTypeReader
{
    private static readonly HashSet<Type> s_listTypes =
    [
        typeof(IEnumerable<>),
        typeof(IAsyncEnumerable<>),
        typeof(IReadOnlyCollection<>),
        typeof(IReadOnlyList<>),
        typeof(ICollection<>),
        typeof(IList<>),
        typeof(IQueryable<>),
        typeof(ISet<>),
        typeof(IReadOnlySet<>),
        typeof(List<>),
        typeof(HashSet<>),
    ];

    private readonly NullabilityInfoContext _nullability = new();

    public ClrTypeReference Read(MemberInfo member) =>
        member switch
        {
            PropertyInfo property => Read(property.PropertyType, _nullability.Create(property), property.GetGetMethod() is null),
            MethodInfo method => Read(method.ReturnType, _nullability.Create(method.ReturnParameter), forWriting: false),
            _ => throw new ArgumentException($"{member} is neither a property nor a method.", nameof(member)),
        };

    public ClrTypeReference Read(ParameterInfo parameter) => Read(parameter.ParameterType, _nullability.Create(parameter), forWriting: true);

    /// <summary>Returns the result type of a task; other CLR types unchanged.</summary>
    public static Type UnwrapTask(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var definition && (definition == typeof(Task<>) || definition == typeof(ValueTask<>))
            ? type.GetGenericArguments()[0]
            : type;

    /// <summary>Returns the CLR type of the elements; null if the type is not a list in GraphQL.</summary>
    public static Type? GetElementType(Type type)
    {
        if (type == typeof(string) || type == typeof(byte[]))
        {
            return null;
        }
        if (type.IsArray)
        {
            return type.GetElementType();
        }
        if (type.IsGenericType && s_listTypes.Contains(type.GetGenericTypeDefinition()))
        {
            return type.GetGenericArguments()[0];
        }
        if (IsDictionary(type))
        {
            return null;
        }
        return
            type.GetInterfaces().FirstOrDefault(static candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                is { } enumerable
            && type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true
            ? enumerable.GetGenericArguments()[0]
            : null;
    }

    private static bool IsDictionary(Type type) =>
        type.GetInterfaces()
            .Append(type)
            .Any(static candidate =>
                candidate.IsGenericType
                && (candidate.GetGenericTypeDefinition() == typeof(IDictionary<,>) || candidate.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            );

    private static ClrTypeReference Read(Type type, NullabilityInfo? nullability, bool forWriting)
    {
        if (UnwrapTask(type) is var result && result != type)
        {
            return Read(result, Argument(nullability, 0), forWriting);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            return Read(type.GetGenericArguments()[0], Argument(nullability, 0), forWriting) with { IsNullable = true };
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Read(underlying, null, forWriting) with { IsNullable = true };
        }

        var isNullable = !type.IsValueType && (forWriting ? nullability?.WriteState : nullability?.ReadState) != NullabilityState.NotNull;
        if (GetElementType(type) is not { } elementType)
        {
            return new ClrTypeReference(type, isNullable);
        }

        var element =
            type.IsArray ? nullability?.ElementType
            : type.IsGenericType && type.GetGenericArguments() is [var only] && only == elementType ? Argument(nullability, 0)
            : null;
        return new ClrTypeReference(type, isNullable, Read(elementType, element, forWriting));
    }

    private static NullabilityInfo? Argument(NullabilityInfo? nullability, int index) =>
        nullability is not null && index < nullability.GenericTypeArguments.Length ? nullability.GenericTypeArguments[index] : null;
}
