namespace Qplet.GraphQL.TypeSystem;

/// <summary>The scalars that the engine brings along: the five of the specification (section 3.5), and those of Hot Chocolate's wire that a schema may use.</summary>
/// <remarks>A schema holds those of its types that it uses; all schemas share the instances.</remarks>
public static partial class BuiltInScalars
{
    /// <summary><c>Int</c>: a signed 32-bit integer.</summary>
    public static ScalarType Int { get; } = new IntScalar();

    /// <summary><c>Float</c>: a finite double-precision number.</summary>
    public static ScalarType Float { get; } = new FloatScalar();

    /// <summary><c>String</c>: text.</summary>
    public static ScalarType String { get; } = new StringScalar();

    /// <summary><c>Boolean</c>: true or false.</summary>
    public static ScalarType Boolean { get; } = new BooleanScalar();

    /// <summary><c>ID</c>: an opaque key, always a string outside; input may be a string or an integer.</summary>
    public static ScalarType ID { get; } = new IdScalar();

    /// <summary>The scalars of the specification, which SDL never defines.</summary>
    public static IReadOnlyList<ScalarType> Specified { get; } = [String, Int, Float, Boolean, ID];

    /// <summary>Tells whether a scalar of that name belongs to the specification.</summary>
    public static bool IsSpecified(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID";
}
