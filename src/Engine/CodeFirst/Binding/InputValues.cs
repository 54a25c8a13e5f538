using System.Globalization;
using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Converts coerced values to the CLR types of parameters and members: lists, numbers and input classes.</summary>
internal static class InputValues
{
    /// <summary>Converts a value to <typeparamref name="T" />; null becomes the default of the type.</summary>
    public static T Convert<T>(object? value)
    {
        if (value is T fitting)
        {
            return fitting;
        }
        return value is null ? default! : Conversion<T>.Apply(value);
    }

    /// <summary>Returns the value of an argument, or the parameter's default if the argument is absent.</summary>
    public static T Read<T>(ResolverContext context, string name, T absent) => context.HasArgument(name) ? Convert<T>(context.GetArgument(name)) : absent;

    /// <summary>Returns the value of an argument, distinguishing absent from null.</summary>
    public static Optional<T> ReadOptional<T>(ResolverContext context, string name) =>
        context.HasArgument(name) ? new(Convert<T>(context.GetArgument(name))) : default;

    /// <summary>Returns the value of a field of the input object in an argument, or the parameter's default if it is absent.</summary>
    public static T ReadMember<T>(ResolverContext context, string container, string name, T absent) =>
        context.GetArgument(container) is InputObjectValue input && input.TryGetValue(name, out var value) ? Convert<T>(value) : absent;

    /// <summary>Returns the value of a field of the input object in an argument, distinguishing absent from null.</summary>
    public static Optional<T> ReadOptionalMember<T>(ResolverContext context, string container, string name) =>
        context.GetArgument(container) is InputObjectValue input && input.TryGetValue(name, out var value) ? new(Convert<T>(value)) : default;

    /// <summary>Returns the value of a field of an input object, or the member's default if it is absent.</summary>
    public static T ReadField<T>(InputObjectValue input, string name, T absent) => input.TryGetValue(name, out var value) ? Convert<T>(value) : absent;

    /// <summary>Returns the value of a field of an input object, distinguishing absent from null.</summary>
    public static Optional<T> ReadOptionalField<T>(InputObjectValue input, string name) =>
        input.TryGetValue(name, out var value) ? new(Convert<T>(value)) : default;

    private static class Conversion<T>
    {
        public static readonly Func<object, T> Apply = Make();

        private static Func<object, T> Make()
        {
            var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
            if (ClrTypeReader.GetElementType(type) is { } element)
            {
                var method = typeof(InputValues)
                    .GetMethod(nameof(ConvertList), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(element, typeof(T));
                return method.CreateDelegate<Func<object, T>>();
            }

            return value =>
                value switch
                {
                    InputObjectValue { Type.CreateInstance: { } create } input => create(input) is T made ? made : throw DoesNotFit(input),
                    DateTimeOffset moment when type == typeof(DateTime) => (T)(object)moment.UtcDateTime,
                    IConvertible when type.IsEnum => (T)Enum.ToObject(type, value),
                    IConvertible when type.IsPrimitive || type == typeof(decimal) => (T)System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture),
                    _ => throw DoesNotFit(value),
                };
        }

        private static InvalidCastException DoesNotFit(object value) => new(CodeFirstErrors.ValueDoesNotFit(value, typeof(T)));
    }

    private static TList ConvertList<TElement, TList>(object value)
    {
        // A single value is coerced to a list of one item (section 3.11, input coercion).
        var items = value is System.Collections.IEnumerable many and not string and not InputObjectValue
            ? many.Cast<object?>().Select(Convert<TElement>).ToList()
            : [Convert<TElement>(value)];
        object list =
            typeof(TList).IsArray ? items.ToArray()
            : typeof(TList).IsAssignableFrom(typeof(List<TElement>)) ? items
            : typeof(TList).IsAssignableFrom(typeof(HashSet<TElement>)) ? new HashSet<TElement>(items)
            : Activator.CreateInstance(typeof(TList), items)!;
        return (TList)list;
    }
}
