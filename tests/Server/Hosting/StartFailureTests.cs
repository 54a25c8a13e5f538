using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Qplet.GraphQL.Server.Hosting;

public sealed class StartFailureTests
{
    [Fact]
    public void Explain_AddressInUse_SaysHowToSetAnother() =>
        StartFailure
            .Explain(new IOException("Failed to bind to address http://127.0.0.1:5000: address already in use.", new AddressInUseException("in use")))
            .ShouldBe(
                "Failed to bind to address http://127.0.0.1:5000: address already in use. Stop the process that uses it, or set another address: "
                    + "ASPNETCORE_URLS=http://localhost:5001."
            );

    [Fact]
    public void Explain_AddressNotAllowed_SaysHowToSetAnother() =>
        StartFailure.Explain(new SocketException((int)SocketError.AccessDenied)).ShouldNotBeNull().ShouldContain("ASPNETCORE_URLS");

    [Fact]
    public void Explain_Setting_IsItsMessage() => StartFailure.Explain(new SettingException("The setting X is wrong.")).ShouldBe("The setting X is wrong.");

    [Fact]
    public void Explain_AnythingElse_IsUnexpected() => StartFailure.Explain(new InvalidOperationException("a fault")).ShouldBeNull();
}
