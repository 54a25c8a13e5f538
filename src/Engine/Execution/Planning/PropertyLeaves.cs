using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Creates the <see cref="PropertyLeaf" /> of a property, if its CLR type and GraphQL type allow reading it when the response is written.</summary>
internal static class PropertyLeaves
{
    private static readonly ConcurrentDictionary<(PropertyInfo, NamedType, bool), PropertyLeaf?> s_leaves = new();

    /// <summary>Returns the leaf, or null if the property must be read and serialized when its object is executed.</summary>
    public static PropertyLeaf? TryGet(PropertyInfo property, TypePlan type)
    {
        if (type.Shape != TypeShape.Leaf)
        {
            return null;
        }
        return s_leaves.GetOrAdd((property, type.NamedType!, type.IsNonNull), static key => Create(key.Item1, key.Item2, key.Item3));
    }

    private static PropertyLeaf? Create(PropertyInfo property, NamedType type, bool isNonNull)
    {
        // Only an automatic property is certain not to throw, and to have the same value when the response is written.
        if (
            property.DeclaringType is not { IsValueType: false, IsInterface: false } source
            || property.GetMethod is not { IsStatic: false } getter
            || (getter.IsVirtual && !getter.IsFinal)
            || !getter.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        )
        {
            return null;
        }

        var value = property.PropertyType;
        if (value == typeof(string))
        {
            return BuiltInLeaves.Of(type) is BuiltInLeaf.String or BuiltInLeaf.ID
                ? Construct(typeof(TextLeaf<>), [source], getter, typeof(string), isNonNull)
                : null;
        }

        var underlying = Nullable.GetUnderlyingType(value);
        var valueType = underlying ?? value;
        if (!valueType.IsValueType || FormatOf(type, valueType) is not { } format)
        {
            return null;
        }
        return underlying is null
            ? Construct(typeof(ValueLeaf<,>), [source, valueType], getter, value, format)
            : Construct(typeof(NullableLeaf<,>), [source, valueType], getter, value, format, isNonNull);
    }

    private static object? FormatOf(NamedType type, Type value) =>
        BuiltInLeaves.Of(type) switch
        {
            BuiltInLeaf.Boolean when value == typeof(bool) => new BooleanFormat(),
            BuiltInLeaf.Int when value == typeof(int) => new Int32Format(),
            BuiltInLeaf.Int when value == typeof(short) => new Int16Format(),
            BuiltInLeaf.Int when value == typeof(byte) => new ByteFormat(),
            BuiltInLeaf.Long when value == typeof(long) => new Int64Format(),
            BuiltInLeaf.Long when value == typeof(int) => new Int32Format(),
            BuiltInLeaf.Float when value == typeof(double) => new DoubleFormat(),
            BuiltInLeaf.Float when value == typeof(int) => new Int32Format(),
            BuiltInLeaf.Uuid or BuiltInLeaf.ID when value == typeof(Guid) => new GuidFormat(),
            BuiltInLeaf.DateTime when value == typeof(DateTimeOffset) => new DateTimeOffsetFormat(),
            BuiltInLeaf.DateTime when value == typeof(DateTime) => new DateTimeFormat(),
            BuiltInLeaf.LocalDate when value == typeof(DateOnly) => new DateOnlyFormat(),
            BuiltInLeaf.ID when value == typeof(int) || value == typeof(long) => Activator.CreateInstance(typeof(NumberTextFormat<>).MakeGenericType(value)),
            BuiltInLeaf.Enum when value.IsEnum => CreateEnumFormat((EnumType)type, value),
            _ => null,
        };

    private static object? CreateEnumFormat(EnumType type, Type value) =>
        type.Values.All(member => member.RuntimeValue.GetType() == value) ? Activator.CreateInstance(typeof(EnumFormat<>).MakeGenericType(value), type) : null;

    private static PropertyLeaf Construct(Type leaf, Type[] typeArguments, MethodInfo getter, Type value, params object[] arguments)
    {
        var read = getter.CreateDelegate(typeof(Func<,>).MakeGenericType(typeArguments[0], value));
        return (PropertyLeaf)Activator.CreateInstance(leaf.MakeGenericType(typeArguments), [read, .. arguments])!;
    }

    private sealed class TextLeaf<TSource>(Func<TSource, string?> read, bool isNonNull) : PropertyLeaf
        where TSource : class
    {
        public override bool NeedsCheck => isNonNull;

        public override bool IsWritable(object source) => !isNonNull || read(Unsafe.As<TSource>(source)) is not null;

        public override void Write(Utf8JsonWriter writer, JsonEncodedText name, object source) => writer.WriteString(name, read(Unsafe.As<TSource>(source)));
    }

    private sealed class ValueLeaf<TSource, TValue>(Func<TSource, TValue> read, LeafFormat<TValue> format) : PropertyLeaf
        where TSource : class
        where TValue : struct
    {
        public override bool NeedsCheck => format.CanFail;

        public override bool IsWritable(object source) => format.IsValid(read(Unsafe.As<TSource>(source)));

        public override void Write(Utf8JsonWriter writer, JsonEncodedText name, object source) => format.Write(writer, name, read(Unsafe.As<TSource>(source)));
    }

    private sealed class NullableLeaf<TSource, TValue>(Func<TSource, TValue?> read, LeafFormat<TValue> format, bool isNonNull) : PropertyLeaf
        where TSource : class
        where TValue : struct
    {
        public override bool NeedsCheck => isNonNull || format.CanFail;

        public override bool IsWritable(object source) => read(Unsafe.As<TSource>(source)) is { } value ? format.IsValid(value) : !isNonNull;

        public override void Write(Utf8JsonWriter writer, JsonEncodedText name, object source)
        {
            if (read(Unsafe.As<TSource>(source)) is { } value)
            {
                format.Write(writer, name, value);
            }
            else
            {
                writer.WriteNull(name);
            }
        }
    }
}
