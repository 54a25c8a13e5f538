using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Media;

public sealed class AddressSignerTests
{
    private readonly TestClock _clock = new();
    private readonly AddressSigner _signer;

    public AddressSignerTests() => _signer = new AddressSigner(new MediaOptions(), MediaAddressKey.CreateRandom(), _clock);

    [Fact]
    public void Address_IsValidForItsLifetime()
    {
        var (asset, user) = (Guid.NewGuid(), Guid.NewGuid());
        var parameters = Parameters(_signer.Sign(asset, user));

        Verify(asset, parameters)!.UserId.ShouldBe(user);
        _clock.Advance(TimeSpan.FromMinutes(44));
        Verify(asset, parameters).ShouldNotBeNull();
        _clock.Advance(TimeSpan.FromMinutes(16));
        Verify(asset, parameters).ShouldBeNull();
    }

    [Fact]
    public void Address_ThatIsChanged_IsNotValid()
    {
        var (asset, user) = (Guid.NewGuid(), Guid.NewGuid());
        var parameters = Parameters(_signer.Sign(asset, user));

        Verify(Guid.NewGuid(), parameters).ShouldBeNull();
        Verify(asset, parameters with { Expires = "99999999999" }).ShouldBeNull();
        Verify(asset, parameters with { Expires = "999999999999999999" }).ShouldBeNull();
        Verify(asset, parameters with { User = Guid.NewGuid().ToString("N") }).ShouldBeNull();
        Verify(asset, parameters with { Signature = null }).ShouldBeNull();
        new AddressSigner(new MediaOptions(), MediaAddressKey.CreateRandom(), _clock)
            .Verify(asset, parameters.Expires, parameters.User, parameters.Signature)
            .ShouldBeNull();
    }

    private static Signed Parameters(string query)
    {
        var values = query.Split('&').ToDictionary(part => part.Split('=')[0], part => part.Split('=')[1]);
        return new Signed(values["expires"], values["user"], values["signature"]);
    }

    private SignedViewer? Verify(Guid asset, Signed signed) => _signer.Verify(asset, signed.Expires, signed.User, signed.Signature);

    private sealed record Signed(string? Expires, string? User, string? Signature);
}
