namespace Qplet.GraphQL.AgentHost.Fixtures;

/// <summary>Small files.</summary>
internal static class SampleFiles
{
    /// <summary>A PNG image of one pixel.</summary>
    public static byte[] Png { get; } =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    /// <summary>A WAV file without samples: mono, 8,000 samples a second, 8 bits.</summary>
    public static byte[] Wav { get; } =
    [
        .. "RIFF"u8,
        .. BitConverter.GetBytes(36),
        .. "WAVEfmt "u8,
        .. BitConverter.GetBytes(16),
        .. BitConverter.GetBytes((short)1),
        .. BitConverter.GetBytes((short)1),
        .. BitConverter.GetBytes(8000),
        .. BitConverter.GetBytes(8000),
        .. BitConverter.GetBytes((short)1),
        .. BitConverter.GetBytes((short)8),
        .. "data"u8,
        .. BitConverter.GetBytes(0),
    ];
}
